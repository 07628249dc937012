package foreword.adapter.mail.reading;

import org.jspecify.annotations.Nullable;

/**
 * A part that holds no parts, decoded.
 *
 * @param type lower-case, without parameters
 * @param name the file name as given, null when there is none
 * @param attached what Content-Disposition says
 * @param contentId without brackets
 * @param method the {@code method} parameter, of calendars
 * @param damaged true when it could not be taken apart as declared, and is the plain bytes instead
 */
record Leaf(
        String type,
        byte[] bytes,
        @Nullable String charset,
        @Nullable String name,
        boolean attached,
        @Nullable String contentId,
        @Nullable String method,
        boolean flowed,
        boolean damaged) {

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    String text() {
        return Charsets.decode(bytes, charset);
    }
}
