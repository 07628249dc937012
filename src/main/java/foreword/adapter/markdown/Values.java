package foreword.adapter.markdown;

import foreword.template.BrokenTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of one rendering as plain text on one line each, under flat dotted names; what is blank counts as absent. */
final class Values {
    private static final int LONGEST_VALUE = 5_000;
    private static final int LONGEST_LIST = 200;
    private static final int DEEPEST = 4;

    private final String template;

    private Values(String template) {
        this.template = template;
    }

    static Map<String, Object> flat(String template, Map<String, ?> variables) {
        Map<String, Object> flat = new LinkedHashMap<>();
        new Values(template).flatten("", variables, flat, 0);
        return flat;
    }

    private void flatten(String prefix, Map<?, ?> variables, Map<String, Object> into, int depth) {
        checkDepth(depth);
        for (Map.Entry<?, ?> entry : variables.entrySet()) {
            String name = prefix + entry.getKey();
            if (entry.getValue() instanceof Map<?, ?> nested) {
                flatten(name + ".", nested, into, depth + 1);
            } else {
                Object value = value(name, entry.getValue(), depth);
                if (value != null) {
                    into.put(name, value);
                }
            }
        }
    }

    private @Nullable Object value(String name, @Nullable Object given, int depth) {
        if (given == null || given instanceof Boolean) {
            return given;
        }
        if (given instanceof Number) {
            return given.toString();
        }
        if (given instanceof CharSequence text) {
            String line = line(name, text.toString());
            return line.isBlank() ? null : line;
        }
        if (given instanceof List<?> list) {
            return list(name, list, depth);
        }
        throw new BrokenTemplate(
                template, "\"" + name + "\" was given as " + given.getClass().getName() + ", not as text");
    }

    private List<Object> list(String name, List<?> given, int depth) {
        checkDepth(depth);
        if (given.size() > LONGEST_LIST) {
            throw new BrokenTemplate(template, "\"" + name + "\" has more than " + LONGEST_LIST + " entries");
        }
        List<Object> list = new ArrayList<>();
        for (Object entry : given) {
            list.add(entry(name, entry, depth + 1));
        }
        return list;
    }

    private Object entry(String name, @Nullable Object entry, int depth) {
        if (entry instanceof Map<?, ?> map) {
            Map<String, Object> flat = new LinkedHashMap<>();
            flatten("", map, flat, depth);
            return flat;
        }
        Object value = value(name, entry, depth);
        return value == null ? "" : value;
    }

    private String line(String name, String text) {
        if (text.length() > LONGEST_VALUE) {
            throw new BrokenTemplate(template, "\"" + name + "\" is longer than " + LONGEST_VALUE + " characters");
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean broken = false;
        for (char c : text.strip().toCharArray()) {
            boolean control = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
            if (!control && !(broken && Character.isWhitespace(c))) {
                line.append(c);
                broken = false;
            } else if (!broken) {
                line.append(Character.isWhitespace(last(line)) ? "" : " ");
                broken = true;
            }
        }
        return line.toString();
    }

    private static char last(StringBuilder line) {
        return line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
    }

    private void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw new BrokenTemplate(template, "its data is nested deeper than " + DEEPEST);
        }
    }
}
