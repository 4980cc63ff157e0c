//! The elements of genericode 1.0 (OASIS Code List Representation 1.0, genericode.xsd) and the XÖV
//! annotations, in document order. Counts and order are the schema's business, not the model's. Rare
//! parts are boxed: a list can have a hundred thousand cells.

use fim_core::model;

model! {
    /// A code list (or, with the same head, a set of lists or of columns).
    CodeList {
        attributes { datatype_library = "DatatypeLibrary" }
        children {
            annotation: Boxed<Annotation> = "Annotation",
            identification: Option<Identification> = "Identification",
            column_set: Option<ColumnSet> = "ColumnSet",
            column_set_ref: Option<ColumnSetRef> = "ColumnSetRef",
            simple_code_list: Option<SimpleCodeList> = "SimpleCodeList",
            code_list_ref: Vec<CodeListRef> = "CodeListRef",
            // A `ColumnSet` or `CodeListSet` as root has these directly.
            column: Vec<Column> = "Column",
            key: Vec<Key> = "Key",
            column_ref: Vec<ColumnRef> = "ColumnRef",
            key_ref: Vec<ColumnRef> = "KeyRef",
            // A `CodeListSet` may hold further sets.
            code_list_set: Vec<CodeList> = "CodeListSet",
            code_list_set_ref: Vec<CodeListRef> = "CodeListSetRef",
        }
    }

    /// Notes for people and for programs.
    Annotation {
        children {
            description: Vec<Description> = "Description",
            app_info: Option<AppInfo> = "AppInfo",
        }
    }

    /// Notes for people: the XÖV annotations, and whatever else stands there.
    Description {
        attributes { lang = "xml:lang" }
        text text;
        any foreign;
        children {
            short_name: Option<LangText> = "shortName",
            codelist_description: Vec<LangText> = "codelistDescription",
            agency_short_name: Option<LangText> = "agencyShortName",
            valid_from: Option<Text> = "validFrom",
            version_handbook: Option<Text> = "versionHandbook",
            version_description: Vec<LangText> = "versionDescription",
            changes: Vec<LangText> = "changes",
        }
    }

    /// Notes for programs; XÖV marks the key to be used here.
    AppInfo {
        text text;
        any foreign;
        children {
            recommended_key_column: Option<Text> = "recommendedKeyColumn",
        }
    }

    /// A text, possibly with its language (`xml:lang`) or a mark of its kind.
    LangText {
        attributes { lang = "xml:lang", identifier = "Identifier" }
        text text;
    }

    /// Names, version and URIs of the list.
    Identification {
        children {
            annotation: Boxed<Annotation> = "Annotation",
            short_name: Option<LangText> = "ShortName",
            long_name: Vec<LangText> = "LongName",
            version: Option<Text> = "Version",
            canonical_uri: Option<Text> = "CanonicalUri",
            canonical_version_uri: Option<Text> = "CanonicalVersionUri",
            location_uri: Vec<Text> = "LocationUri",
            alternate_format_location_uri: Vec<AlternateFormatLocationUri> = "AlternateFormatLocationUri",
            agency: Option<Agency> = "Agency",
        }
    }

    /// Where the list is found in another format.
    AlternateFormatLocationUri { attributes { mime_type = "MimeType" } text uri; }

    /// Who keeps the list.
    Agency {
        children {
            annotation: Boxed<Annotation> = "Annotation",
            short_name: Option<LangText> = "ShortName",
            long_name: Vec<LangText> = "LongName",
            identifier: Vec<LangText> = "Identifier",
        }
    }

    /// Columns and keys.
    ColumnSet {
        attributes { datatype_library = "DatatypeLibrary" }
        children {
            annotation: Boxed<Annotation> = "Annotation",
            identification: Option<Identification> = "Identification",
            column: Vec<Column> = "Column",
            column_ref: Vec<ColumnRef> = "ColumnRef",
            key: Vec<Key> = "Key",
            key_ref: Vec<ColumnRef> = "KeyRef",
        }
    }

    /// Columns that another document defines.
    ColumnSetRef {
        children {
            annotation: Boxed<Annotation> = "Annotation",
            canonical_version_uri: Option<Text> = "CanonicalVersionUri",
            location_uri: Vec<Text> = "LocationUri",
        }
    }

    /// A column.
    Column {
        attributes { id = "Id", usage = "Use" }
        children {
            annotation: Boxed<Annotation> = "Annotation",
            short_name: Option<LangText> = "ShortName",
            long_name: Vec<LangText> = "LongName",
            canonical_uri: Option<Text> = "CanonicalUri",
            canonical_version_uri: Option<Text> = "CanonicalVersionUri",
            data: Option<Data> = "Data",
        }
    }

    /// Type of the values of a column.
    Data {
        attributes { data_type = "Type", datatype_library = "DatatypeLibrary", lang = "Lang" }
        children {
            annotation: Boxed<Annotation> = "Annotation",
            parameter: Vec<Parameter> = "Parameter",
        }
    }

    /// A restriction of the type of a column.
    Parameter {
        attributes {
            short_name = "ShortName",
            long_name = "LongName",
            datatype_library = "DatatypeLibrary",
        }
        text value;
    }

    /// A key: columns that together tell rows apart.
    Key {
        attributes { id = "Id" }
        children {
            annotation: Boxed<Annotation> = "Annotation",
            short_name: Option<LangText> = "ShortName",
            long_name: Vec<LangText> = "LongName",
            canonical_uri: Option<Text> = "CanonicalUri",
            canonical_version_uri: Option<Text> = "CanonicalVersionUri",
            column_ref: Vec<ColumnRef> = "ColumnRef",
        }
    }

    /// Names a column (or, as `KeyRef`, a key), possibly of another document.
    ColumnRef {
        attributes { id = "Id", reference = "Ref", external_ref = "ExternalRef", usage = "Use" }
        children {
            annotation: Boxed<Annotation> = "Annotation",
            canonical_version_uri: Option<Text> = "CanonicalVersionUri",
            location_uri: Vec<Text> = "LocationUri",
            data: Option<Data> = "Data",
        }
    }

    /// Names another list.
    CodeListRef {
        children {
            annotation: Boxed<Annotation> = "Annotation",
            canonical_uri: Option<Text> = "CanonicalUri",
            canonical_version_uri: Option<Text> = "CanonicalVersionUri",
            location_uri: Vec<Text> = "LocationUri",
        }
    }

    /// The rows.
    SimpleCodeList {
        children {
            annotation: Boxed<Annotation> = "Annotation",
            row: Vec<Row> = "Row",
        }
    }

    /// A row.
    Row {
        children {
            annotation: Boxed<Annotation> = "Annotation",
            value: Vec<RowValue> = "Value",
        }
    }

    /// A cell. Without a column it belongs to the column after that of the cell before it.
    RowValue {
        attributes { column_ref = "ColumnRef" }
        children {
            annotation: Boxed<Annotation> = "Annotation",
            simple_value: Option<Text> = "SimpleValue",
            complex_value: Boxed<ComplexValue> = "ComplexValue",
        }
    }

    /// A cell that holds XML.
    ComplexValue { text text; any foreign; }
}
