package foreword.adapter.crm;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A SOAP message as Salesforce sends it; whatever declares a document type is refused unread.
 *
 * @param organization the sender's id, of 15 or 18 characters; empty when there is none
 */
record OutboundMessage(String organization, List<Notification> notifications) {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String OUTBOUND = "http://soap.sforce.com/2005/09/outbound";
    private static final int SHORT_ID = 15;

    /**
     * One object that changed.
     *
     * @param id the same when it is delivered again
     * @param type without prefix: {@code Opportunity}
     * @param fields those that are not nil
     */
    record Notification(String id, String type, Map<String, String> fields) {}

    static OutboundMessage read(String body) throws Unreadable {
        Element envelope = document(body);
        if (!is(envelope, SOAP, "Envelope")) {
            throw new Unreadable("it is no SOAP envelope");
        }
        Element notifications = child(child(envelope, SOAP, "Body"), OUTBOUND, "notifications");
        if (notifications == null) {
            throw new Unreadable("it is no outbound message");
        }
        List<Notification> all = new ArrayList<>();
        String organization = "";
        for (Element each : children(notifications)) {
            if (is(each, OUTBOUND, "OrganizationId")) {
                organization = each.getTextContent().strip();
            } else if (is(each, OUTBOUND, "Notification")) {
                all.add(notification(each));
            }
        }
        return new OutboundMessage(organization, all);
    }

    /** Whether the message comes from this organisation, whichever of the two forms of its id is known. */
    boolean from(String id) {
        return organization.length() >= SHORT_ID
                && id.length() >= SHORT_ID
                && organization.substring(0, SHORT_ID).equals(id.substring(0, SHORT_ID));
    }

    private static Element document(String body) throws Unreadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(
                            new InputSource(new StringReader(body.startsWith("\uFEFF") ? body.substring(1) : body)))
                    .getDocumentElement();
        } catch (SAXException | IOException broken) {
            throw new Unreadable("it is not XML, or it declares a document type, which is refused");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The XML parser of this Java cannot be made safe", impossible);
        }
    }

    private static Notification notification(Element element) {
        Element id = child(element, OUTBOUND, "Id");
        Element object = child(element, OUTBOUND, "sObject");
        Map<String, String> fields = new LinkedHashMap<>();
        if (object != null) {
            fields(object, "", fields);
        }
        return new Notification(id == null ? "" : id.getTextContent().strip(), type(object, fields), fields);
    }

    /** Of a related object the fields stand under its name, such as {@code Account.Name}. */
    private static void fields(Element object, String prefix, Map<String, String> fields) {
        for (Element field : children(object)) {
            boolean nil = "true".equals(field.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
            String text = field.getTextContent().strip();
            if (!children(field).isEmpty()) {
                fields(field, prefix + field.getLocalName(), fields);
            } else if (!nil && !text.isEmpty()) {
                fields.putIfAbsent(prefix + field.getLocalName(), text);
            }
        }
    }

    private static String type(@Nullable Element object, Map<String, String> fields) {
        String typed = object == null ? "" : object.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
        String bare = typed.substring(typed.indexOf(':') + 1);
        return bare.isEmpty() || bare.equals("sObject") ? fields.getOrDefault("type", "") : bare;
    }

    private static List<Element> children(Element element) {
        List<Element> all = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                all.add(child);
            }
        }
        return all;
    }

    private static @Nullable Element child(@Nullable Element parent, String namespace, String name) {
        return parent == null
                ? null
                : children(parent).stream()
                        .filter(each -> is(each, namespace, name))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
