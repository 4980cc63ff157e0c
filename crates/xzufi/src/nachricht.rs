//! What a message says about itself. Öffentlich belegt for 2.1 and 2.2, incompletely.

use crate::Code;
use fim_core::model;

model! {
    /// A message: what made it, its head, its place in a transaction. The records are not in here.
    Nachricht {
        attributes {
            produktbezeichnung = "produktbezeichnung",
            produkthersteller = "produkthersteller",
            produktversion = "produktversion",
            xzufi_version = "xzufiVersion",
        }
        children {
            nachrichtenkopf: Option<Nachrichtenkopf> = "nachrichtenkopf",
            transaktion_id: Option<Text> = "transaktionID",
            /// Spelling uncertain, see `transaktionID`.
            transaktion_id_klein: Option<Text> = "transaktionId",
            transaktion_position: Option<Text> = "transaktionPosition",
            /// So in answers of 2.1.
            antwortnummer: Option<Text> = "antwortnummer",
            /// So in answers of 2.1.
            antwortrueckgabecode: Option<Code> = "antwortrueckgabecode",
        }
    }

    /// The head of a message.
    Nachrichtenkopf {
        children {
            nachricht_uuid: Option<Text> = "nachrichtUUID",
            erstellt_datum_zeit: Option<Text> = "erstelltDatumZeit",
            empfaenger: Vec<Text> = "empfaenger",
            sender: Vec<Text> = "sender",
        }
    }
}
