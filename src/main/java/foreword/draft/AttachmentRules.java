package foreword.draft;

import static foreword.draft.LintFinding.BODY;
import static foreword.draft.LintFinding.CONTENT;
import static foreword.draft.Rule.objectIf;

import foreword.draft.LintRequest.Attached;
import foreword.draft.Rule.Force;
import foreword.draft.Rule.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** F14: an attachment is there when it is mentioned, small enough, and carries no program. */
final class AttachmentRules {
    private static final Pattern MENTIONED = Pattern.compile(
            "(?U)\\b(attached|attachment|attaching|enclosed|im anhang|anbei|angeh\u00e4ngt\\w*|beigef\u00fcgt\\w*)\\b");
    private static final Set<String> PROGRAMS = Set.of(
            "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm", "exe", "com", "bat",
            "cmd", "scr", "js", "jse", "vbs", "vbe", "wsf", "hta", "msi", "jar", "ps1", "lnk", "iso", "app", "sh");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "F14",
                    Force.BY_WORDS,
                    kind -> true,
                    "the attachment is mentioned, and what is mentioned is attached",
                    AttachmentRules::mentioned),
            new Rule("F14", Force.HARD, kind -> true, "attachment small and without macros", AttachmentRules::safe));

    private AttachmentRules() {}

    private static List<Objection> mentioned(LintedText text) {
        boolean mentioned = MENTIONED.matcher(text.ownWords()).find();
        Attached attached = text.request().attachment();
        return attached == null
                ? objectIf(
                        mentioned,
                        CONTENT,
                        "It mentions an attachment, and there is none; attach the piece, or do not mention it.")
                : objectIf(
                        !mentioned,
                        BODY,
                        "It does not mention the attached " + attached.name() + "; say that it is attached.");
    }

    private static List<Objection> safe(LintedText text) {
        Attached attached = text.request().attachment();
        if (attached == null) {
            return List.of();
        }
        long largest = text.request().largest();
        List<Objection> findings = new ArrayList<>(objectIf(
                attached.bytes() > largest,
                CONTENT,
                "%s has %,d bytes; the mail server takes %,d. Send a smaller one."
                        .formatted(attached.name(), attached.bytes(), largest)));
        findings.addAll(objectIf(attached.bytes() <= 0, CONTENT, attached.name() + " is empty; choose another piece."));
        String ending =
                attached.name().substring(attached.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        findings.addAll(objectIf(
                PROGRAMS.contains(ending),
                CONTENT,
                attached.name() + " can carry a program or macros; send it as PDF."));
        return findings;
    }
}
