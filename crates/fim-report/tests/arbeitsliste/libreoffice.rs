//! A workbook as LibreOffice Calc writes it: shared strings with parts of their own look, cells with a
//! look and nothing in them, hidden rows, days by a format of their own, a last row far below.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TYPES: &str =
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;

const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>"#;

const WORKBOOK_RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>"#;

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<workbookPr backupFile="false" showObjects="all" date1904="false"/>
<sheets><sheet name="60" sheetId="1" state="visible" r:id="rId2"/></sheets>
</workbook>"#;

const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>
<cellXfs count="2"><xf numFmtId="164" applyAlignment="true"/><xf numFmtId="165" applyAlignment="true"/></cellXfs>
</styleSheet>"#;

const STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9" uniqueCount="9">
<si><t xml:space="preserve">Bearbeitung</t></si>
<si><t xml:space="preserve">Begründung</t></si>
<si><t xml:space="preserve">bis</t></si>
<si><t xml:space="preserve">Code</t></si>
<si><t xml:space="preserve">Fingerabdruck</t></si>
<si><t xml:space="preserve">Ausnahme</t></si>
<si><r><rPr><b val="true"/><sz val="11"/></rPr><t xml:space="preserve">erste </t></r><r><t xml:space="preserve">Zeile_x000D_
zweite</t></r></si>
<si><t xml:space="preserve">XDF1014</t></si>
<si><t xml:space="preserve">0A1B2C3D4E5F60718293A4B5C6D7E8F9</t></si>
</sst>"#;

const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetPr filterMode="true"/><dimension ref="A1:E1048576"/>
<sheetData>
<row r="1" customFormat="false" ht="12.8" hidden="false"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c><c r="C1" s="0" t="s"><v>2</v></c><c r="D1" s="0" t="s"><v>3</v></c><c r="E1" s="0" t="s"><v>4</v></c></row>
<row r="2" customFormat="false" ht="12.8" hidden="true"><c r="A2" s="0" t="s"><v>5</v></c><c r="B2" s="0" t="s"><v>6</v></c><c r="C2" s="1" t="n"><v>46387</v></c><c r="D2" s="0" t="s"><v>7</v></c><c r="E2" s="0" t="s"><v>8</v></c></row>
<row r="3" customFormat="false" ht="12.8" hidden="false"><c r="A3" s="0"/><c r="B3" s="0"/><c r="C3" s="1"/></row>
<row r="1048576" customFormat="false" ht="12.8" hidden="false"><c r="A1048576" s="0"/></row>
</sheetData>
</worksheet>"#;

/// The workbook.
pub fn mappe() -> Vec<u8> {
    let parts = [
        ("_rels/.rels", RELS),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", SHEET),
        ("xl/sharedStrings.xml", STRINGS),
        ("[Content_Types].xml", TYPES),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        archive
            .write_all(head.as_bytes())
            .and_then(|()| archive.write_all(text.as_bytes()))
            .unwrap();
    }
    archive.finish().unwrap().into_inner()
}
