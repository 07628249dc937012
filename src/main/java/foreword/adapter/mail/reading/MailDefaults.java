package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** How forgiving the mail library is: real mail breaks every rule, and an exception would lose it. */
public final class MailDefaults {
    private static final String FAMILY = "mail.mime.";
    private static final List<String> OFF =
            List.of("decodetext.strict", "parameters.strict", "contentdisposition.strict");
    private static final List<String> ON = List.of(
            "base64.ignoreerrors",
            "uudecode.ignoreerrors",
            "ignoreunknownencoding",
            "multipart.ignoremissingendboundary",
            "multipart.ignoremissingboundaryparameter",
            "multipart.allowempty",
            "decodefilename",
            "decodeparameters",
            "windowsfilenames");

    /** Named, or the library looks through the whole class path for it, several times a mail. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    private MailDefaults() {}

    /** Sets the system properties; must run before the first class of the mail library loads. May run again. */
    public static synchronized void install() {
        for (String name : OFF) {
            System.setProperty(FAMILY + name, "false");
        }
        for (String name : ON) {
            System.setProperty(FAMILY + name, "true");
        }
        System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }

    /** What a reading session needs; as system properties these two have no effect. */
    static Properties reading() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        properties.setProperty("mail.mime.address.strict", "false");
        return properties;
    }
}
