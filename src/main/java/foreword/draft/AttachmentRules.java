package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.LintFinding.CONTENT;
import static foreword.draft.Rule.objectIf;

import foreword.draft.LintRequest.Attached;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** F14: an attachment is there when it is mentioned, small enough, and carries no program. */
final class AttachmentRules {
    private static final Pattern MENTIONED =
            Pattern.compile("\\b(attached|attachment|attaching|enclosed|im anhang|anbei|beigef\u00fcgt)\\b");
    private static final Set<String> PROGRAMS = Set.of(
            "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm", "exe", "com", "bat",
            "cmd", "scr", "js", "jse", "vbs", "vbe", "wsf", "hta", "msi", "jar", "ps1", "lnk", "iso", "app", "sh");

    static final List<Rule> ALL =
            List.of(new Rule(kind -> true, "attachment as mentioned, small and without macros", AttachmentRules::fits));

    private AttachmentRules() {}

    private static List<LintFinding> fits(LintedText text) {
        boolean mentioned = MENTIONED.matcher(text.ownWords()).find();
        Attached attached = text.request().attachment();
        if (attached == null) {
            return objectIf(mentioned, "F14", CONTENT, "It mentions an attachment, and there is none.");
        }
        List<LintFinding> findings = new ArrayList<>(
                objectIf(!mentioned, "F14", BODY, "It does not mention the attached " + attached.name() + "."));
        findings.addAll(safe(attached, text.request().largest()));
        return findings;
    }

    private static List<LintFinding> safe(Attached attached, long largest) {
        List<LintFinding> findings = new ArrayList<>(objectIf(
                attached.bytes() > largest,
                "F14",
                CONTENT,
                "%s has %,d bytes; the mail server takes %,d.".formatted(attached.name(), attached.bytes(), largest)));
        findings.addAll(objectIf(attached.bytes() <= 0, "F14", CONTENT, attached.name() + " is empty."));
        String ending =
                attached.name().substring(attached.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        findings.addAll(objectIf(
                PROGRAMS.contains(ending),
                "F14",
                CONTENT,
                attached.name() + " can carry a program or macros; send it as PDF."));
        return findings;
    }
}
