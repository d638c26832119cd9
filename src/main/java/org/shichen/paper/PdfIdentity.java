package org.shichen.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What a file says of itself: title, author, language, when it was made, and that it is PDF/A-2b (ISO 19005-2), a file
 * that is read alike in thirty years. To that belongs which colours its numbers mean: sRGB (6.2.3).
 */
final class PdfIdentity {

    private static final String CREATOR = "Shichen";
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final String COLOUR_REGISTRY = "http://www.color.org";
    private static final int PDF_A = 2;

    private PdfIdentity() {}

    static void write(PDDocument pdf, Document document) throws IOException {
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(document.madeAt().toEpochMilli());
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(document.title());
        information.setAuthor(document.author());
        information.setCreator(CREATOR);
        information.setCreationDate(made);
        pdf.getDocumentCatalog().setLanguage(document.language());
        PDViewerPreferences preferences =
                new PDViewerPreferences(pdf.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(described(document, made));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocumentCatalog().addOutputIntent(colours(pdf));
        // Else the file's identifier is taken from the clock, and the same document is another file each time.
        pdf.setDocumentId(
                document.madeAt().toEpochMilli() * 31 + document.title().hashCode());
    }

    private static PDOutputIntent colours(PDDocument pdf) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName(COLOUR_REGISTRY);
        return intent;
    }

    private static byte[] described(Document document, Calendar made) throws IOException {
        XMPMetadata metadata = XMPMetadata.createXMPMetadata();
        var core = metadata.createAndAddDublinCoreSchema();
        core.setTitle(document.title());
        core.addCreator(document.author());
        core.addLanguage(document.language());
        XMPBasicSchema basic = metadata.createAndAddXMPBasicSchema();
        basic.setCreateDate(made);
        basic.setCreatorTool(CREATOR);
        var standard = metadata.createAndAddPDFAIdentificationSchema();
        standard.setPart(PDF_A);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            standard.setConformance("B");
            new XmpSerializer().serialize(metadata, bytes, true);
        } catch (BadFieldValueException | TransformerException impossible) {
            throw new IOException(impossible);
        }
        return bytes.toByteArray();
    }
}
