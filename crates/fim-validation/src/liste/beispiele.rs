//! Valid lists without any finding; each example of a rule changes one thing in them.

/// A code list of genericode 1.0 with XÖV annotations.
pub(crate) const LISTE: &str = include_str!("beispiele/liste.xml");

/// A list with one column, one key and one entry.
pub(crate) const KURZE_LISTE: &str = "<gc:CodeList xmlns:gc=\"http://docs.oasis-open.org/codelist/ns/genericode/1.0/\"><Identification><ShortName>A</ShortName><Version>1</Version><CanonicalUri>urn:de:lindenhain:a</CanonicalUri><CanonicalVersionUri>urn:de:lindenhain:a_1</CanonicalVersionUri></Identification><ColumnSet><Column Id=\"code\" Use=\"required\"><ShortName>c</ShortName><Data Type=\"string\"/></Column><Key Id=\"k\"><ShortName>k</ShortName><ColumnRef Ref=\"code\"/></Key></ColumnSet><SimpleCodeList><Row><Value><SimpleValue>1</SimpleValue></Value></Row></SimpleCodeList></gc:CodeList>";
