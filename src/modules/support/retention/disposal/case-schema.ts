/** What `case.xml` of a package is made of, in XML Schema: whoever reads it later needs nothing of Samlad. */
export const caseSchema = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
  <xs:annotation>
    <xs:documentation xml:lang="sv">En personakt: dess delar, med det som står i dem, och dess dokument.</xs:documentation>
    <xs:documentation xml:lang="en">A case file: its parts, with what they say, and its documents.</xs:documentation>
  </xs:annotation>
  <xs:element name="case">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="part" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="entry" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:simpleContent>
                    <xs:extension base="xs:string">
                      <xs:attribute name="at" type="xs:string"/>
                      <xs:attribute name="label" type="xs:string" use="required"/>
                    </xs:extension>
                  </xs:simpleContent>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="key" type="xs:NCName" use="required"/>
            <xs:attribute name="heading" type="xs:string" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="documents">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="document" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:simpleContent>
                    <xs:extension base="xs:string">
                      <xs:attribute name="path" type="xs:anyURI" use="required"/>
                      <xs:attribute name="mediaType" type="xs:string" use="required"/>
                      <xs:attribute name="added" type="xs:dateTime" use="required"/>
                    </xs:extension>
                  </xs:simpleContent>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="number" type="xs:string" use="required"/>
    </xs:complexType>
  </xs:element>
</xs:schema>
`
