//! What stands beside a Leistung in a message: who is in charge of it, and where to apply online.

use super::{Mangel, Schrift};
use crate::sprache::Text;

const AGENCY: &str = "schemeAgencyID=\"L99999\"";
const GEBIET: &str = "gebietID schemeAgencyID=\"L99999\" schemeID=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs\"";
const GEMEINDE: &str = "listURI=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:ags\" listVersionID=\"2026-04-30\"";
const REGION: &str = "listURI=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs\" listVersionID=\"2026-04-30\"";

impl Schrift<'_> {
    pub(super) fn nachbarn(&mut self) {
        self.organisationseinheit();
        self.onlinedienst();
        self.xml.auf("schreibe");
        self.xml.auf("zustaendigkeitTransferObjekt");
        let id = self.id("OD");
        self.xml.blatt(&format!("uebergeordnetesObjektID {AGENCY}"), &id);
        self.zustaendigkeit("ZustaendigkeitOnlinedienst", "ZOD", Some("01"));
        self.xml.zu();
        self.xml.zu();
    }

    fn id(&self, art: &str) -> String {
        format!("LH-{art}-{}", self.leistung.kennung())
    }

    fn organisationseinheit(&mut self) {
        let name = self.stelle.clone();
        self.xml.auf("schreibe");
        self.xml.auf("organisationseinheit");
        let id = self.id("OE");
        self.xml.blatt(&format!("id {AGENCY}"), &id);
        self.xml.auf("name");
        self.beide("name", &name);
        self.xml.zu();
        self.xml.auf("anschrift");
        let typ =
            "typ listURI=\"urn:xoev-de:fim:codeliste:xzufi.anschrifttyp\" listVersionID=\"2.0\"";
        self.code(typ, "001");
        let hausnummer = 1 + self.zufall.unter(90);
        for (tag, text) in [
            ("strasse", "Marktplatz"),
            ("hausnummer", &hausnummer.to_string()),
            ("postleitzahl", "99999"),
            ("ort", "Lindenhain"),
        ] {
            self.xml.blatt(tag, text);
        }
        self.xml.auf("verwaltungspolitischeKodierung");
        self.benannt(&format!("gemeindeschluessel {GEMEINDE}"), "99999001", "Lindenhain");
        self.benannt(&format!("regionalschluessel {REGION}"), "999990001001", "Lindenhain");
        self.xml.zu();
        self.xml.zu();
        self.zustaendigkeit("ZustaendigkeitOrganisationseinheit", "ZOE", None);
        self.xml.zu();
        self.xml.zu();
    }

    fn zustaendigkeit(&mut self, schema: &str, art: &str, rolle: Option<&str>) {
        let id = self.id(art);
        let leistung = match rolle.is_none() && self.hat(Mangel::ZustaendigkeitInsLeere) {
            true => format!("{}-weg", self.kennung()),
            false => self.kennung(),
        };
        self.xml.auf("zustaendigkeit");
        self.xml.blatt(&format!("id {AGENCY} schemeID=\"{schema}\""), &id);
        self.xml.blatt(&format!("leistungID {AGENCY}"), &leistung);
        self.xml.blatt(GEBIET, "999990001001");
        if let Some(rolle) = rolle {
            self.code("rolle", rolle);
        }
        self.xml.zu();
    }

    fn onlinedienst(&mut self) {
        let name = Text {
            de: format!("{} online beantragen", self.leistung.begehren()),
            en: format!("Apply online for {}", self.ding.en),
        };
        self.xml.auf("schreibe");
        self.xml.auf("onlinedienst xsi:type=\"OnlinedienstErweitert\"");
        let id = self.id("OD");
        self.xml.blatt(&format!("id {AGENCY}"), &id);
        self.beide("bezeichnung", &name);
        let (adresse, ein) = (self.adresse("online"), self.auftrag.englisch);
        let sprachen = [("de", "Zum Online-Antrag"), ("en", "Go to the online application")];
        for (code, titel) in &sprachen[..if ein { 2 } else { 1 }] {
            self.xml.auf(&format!("link languageCode=\"{code}\""));
            let typ =
                "typ listURI=\"urn:xoev-de:fim:codeliste:onlinedienstlinktyp\" listVersionID=\"1\"";
            self.code(typ, "01");
            self.xml.blatt("link", &format!("{adresse}/{code}"));
            self.xml.blatt("titel", titel);
            self.xml.zu();
        }
        let niveau = "vertrauensniveau listURI=\"urn:xoev-de:fim:codeliste:vertrauensniveau\" listVersionID=\"2\"";
        self.code(niveau, "20");
        self.xml.zu();
        self.xml.zu();
    }
}
