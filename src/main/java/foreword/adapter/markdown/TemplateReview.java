package foreword.adapter.markdown;

import foreword.draft.LintFinding;
import foreword.draft.LintVerdict;
import foreword.draft.MessageKind;
import foreword.template.BrokenTemplate;
import foreword.template.MissingVariable;
import foreword.template.Rendered;
import foreword.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads every template as if it were used: filled with an example, without each of its values in turn, and held to the linter.
 * Every sentence begins with the file and the line.
 */
public final class TemplateReview {
    /** The one message of ours that no draft is made of: it goes to a teammate. */
    private static final String WEEKLY_PLAN = "weekly-plan";
    /** What a missing value may not cost: no blanks, a reader, a signature. */
    private static final List<String> WITHOUT_A_VALUE = List.of("F4", "F9", "F12", "F14");

    private final FileTemplates templates;
    private final MustacheRenderer renderer = new MustacheRenderer();
    private final ExampleLint lint = new ExampleLint();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private TemplateReview(FileTemplates templates) {
        this.templates = templates;
    }

    /** Reads all of them. */
    public static TemplateReview of(FileTemplates templates) {
        TemplateReview review = new TemplateReview(templates);
        review.problems.addAll(templates.problems());
        templates.all().forEach(review::review);
        return review;
    }

    /** What has to be mended, a sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** What is worth a look, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** How many templates could be read. */
    public int count() {
        return templates.all().size();
    }

    /** The messages that there are templates for. */
    static List<String> names() {
        List<String> names = new ArrayList<>(
                Arrays.stream(MessageKind.values()).map(MessageKind::template).toList());
        names.add(WEEKLY_PLAN);
        return names;
    }

    private void review(Path file, Template template) {
        String source = text(file);
        if (!names().contains(template.name())) {
            problems.add(at(file, 1) + "no message is called \"" + template.name()
                    + "\", so that this is never used; the names are " + String.join(", ", names()) + ".");
            return;
        }
        List<Map<String, Object>> variants = Examples.variants(template.name(), template.segment(), template.locale());
        refuseUnknown(file, source, template, variants);
        variants.forEach(values -> whole(file, source, template, values));
        template.variables().keySet().forEach(variable -> without(file, source, template, variants.get(0), variable));
    }

    private void refuseUnknown(Path file, String source, Template template, List<Map<String, Object>> variants) {
        for (String declared : template.variables().keySet()) {
            String variable = bare(declared);
            if (variants.stream().noneMatch(values -> values.containsKey(variable))) {
                problems.add(at(file, lineOf(source, variable)) + "nothing ever fills in \"" + variable + "\".");
            }
        }
    }

    private void whole(Path file, String source, Template template, Map<String, Object> values) {
        try {
            Rendered rendered = renderer.render(template, values);
            verdict(template, rendered, values).ifPresent(verdict -> {
                verdict.hard().forEach(finding -> add(problems, at(file, lineOf(source, finding)) + said(finding)));
                verdict.soft().forEach(finding -> add(notes, at(file, lineOf(source, finding)) + said(finding)));
            });
        } catch (MissingVariable missing) {
            String variable = missing.variable();
            problems.add(
                    at(file, lineOf(source, variable)) + "it needs \"" + variable + "\", which is not always there.");
        } catch (BrokenTemplate broken) {
            problems.add(at(file, broken.line()) + broken.why() + ".");
        }
    }

    /** A needed value must be missed with its name; what can be left out must leave no blank. */
    private void without(Path file, String source, Template template, Map<String, Object> values, String declared) {
        String variable = bare(declared);
        Map<String, Object> fewer = new HashMap<>(values);
        fewer.remove(variable);
        try {
            Rendered rendered = renderer.render(template, fewer);
            verdict(template, rendered, fewer).stream()
                    .flatMap(verdict -> verdict.hard().stream())
                    .filter(finding -> WITHOUT_A_VALUE.contains(finding.rule()))
                    .forEach(finding -> problems.add(
                            at(file, lineOf(source, variable)) + "without \"" + variable + "\": " + said(finding)));
        } catch (MissingVariable missing) {
            if (declared.endsWith("?")) {
                problems.add(at(file, lineOf(source, missing.variable())) + "\"" + missing.variable()
                        + "\" is used where it may be missing; put it inside {{#" + missing.variable() + "}} … {{/"
                        + missing.variable() + "}}, or take the question mark away.");
            }
        }
    }

    private Optional<LintVerdict> verdict(Template template, Rendered rendered, Map<String, Object> values) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.template().equals(template.name()))
                .map(kind -> lint.of(kind, rendered, values))
                .findFirst();
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    private static String said(LintFinding finding) {
        return finding.rule() + ", " + finding.field() + ": " + finding.sentence();
    }

    private String at(Path file, int line) {
        return templates.shown(file) + (line == 0 ? ": " : ", line " + line + ": ");
    }

    /** Of the subject, or of the words that a sentence quotes, else where the body begins. */
    private static int lineOf(String source, LintFinding finding) {
        if (finding.field().equals("subject")) {
            return lineWith(source, Pattern.compile("^subject:", Pattern.MULTILINE), 0);
        }
        var quoted = Pattern.compile("[\u201c\"]([^\u201d\"]{2,60})[\u201d\"]").matcher(finding.sentence());
        int body = source.indexOf("\n---\n", 3) + 5;
        int begin = lineWith(source, Pattern.compile("\\S"), body);
        int said = quoted.find()
                ? lineWith(source, Pattern.compile(Pattern.quote(quoted.group(1)), Pattern.CASE_INSENSITIVE), body)
                : 0;
        return said == 0 ? begin : said;
    }

    /** Where a value is used, else where it is listed. */
    private static int lineOf(String source, String variable) {
        int used = lineWith(source, Pattern.compile("\\{\\{[#^]?\\s*" + Pattern.quote(variable) + "\\s*}}"), 0);
        return used == 0 ? lineWith(source, Pattern.compile(Pattern.quote(variable)), 0) : used;
    }

    private static int lineWith(String source, Pattern words, int from) {
        var found = words.matcher(source);
        return found.find(Math.min(from, source.length()))
                ? (int) source.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1
                : 0;
    }

    private static String bare(String declared) {
        return declared.endsWith("?") ? declared.substring(0, declared.length() - 1) : declared;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
