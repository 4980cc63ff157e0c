//! Names of standards that `fim` does not read, so that a file of theirs is called by its name.

/// Pieces of namespaces, the more telling first, and what they stand for.
const KNOWN: &[(&str, &str)] = &[
    ("www.omg.org/spec/bpmn/", "BPMN"),
    ("www.omg.org/spec/dmn/", "DMN"),
    ("www.w3.org/2001/xmlschema", "XML Schema"),
    ("www.w3.org/1999/xsl/transform", "XSLT"),
    ("www.w3.org/2000/svg", "SVG"),
    ("www.w3.org/1999/xhtml", "XHTML"),
    ("schemas.xmlsoap.org/wsdl", "WSDL"),
    ("purl.oclc.org/dsdl/schematron", "Schematron"),
    ("xbau", "XBau"),
    ("xplan", "XPlanung"),
    ("xmeld", "XMeld"),
    ("xauslaender", "XAusländer"),
    ("xpersonenstand", "XPersonenstand"),
    ("xgewerbeanzeige", "XGewerbeanzeige"),
    ("xoev.de/schemata/gewerbeanzeige", "XGewerbeanzeige"),
    ("xgewerbeordnung", "XGewerbeordnung"),
    ("xunternehmen", "XUnternehmen"),
    ("xfall", "XFall"),
    ("xdomea", "xdomea"),
    ("xjustiz", "XJustiz"),
    ("xinneres", "XInneres"),
    ("xwaffe", "XWaffe"),
    ("xwasser", "XWasser"),
    ("xbildung", "XBildung"),
    ("xsozial", "XSozial"),
    ("xvergabe", "XVergabe"),
    ("xstatistik", "XStatistik"),
    ("xkfz", "XKfz"),
    ("xta", "XTA"),
    ("oasis:names:specification:ubl", "XRechnung (UBL)"),
    ("crossindustryinvoice", "XRechnung (CII)"),
    ("www.opengis.net/gml", "GML"),
    ("eoi:xmlschema", "INSPIRE"),
    ("xoev", "XÖV-Standard"),
];

/// What to call a document: the name of its standard, else its namespace, else its root element.
pub(crate) fn label(namespace: Option<&str>, root: &str) -> String {
    let Some(namespace) = namespace else {
        return fim_core::reading::clip(root, 40);
    };
    let lower = namespace.to_ascii_lowercase();
    match KNOWN.iter().find(|(piece, _)| contains_word(&lower, piece)) {
        Some((_, label)) => (*label).to_owned(),
        None => fim_core::reading::clip(namespace, 60),
    }
}

/// True where `piece` begins a word of `text`, so that »xta« is not found in »syntax«.
fn contains_word(text: &str, piece: &str) -> bool {
    text.match_indices(piece).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}
