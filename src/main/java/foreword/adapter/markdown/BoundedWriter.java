package foreword.adapter.markdown;

import foreword.template.BrokenTemplate;
import java.io.StringWriter;

/** Collects text and stops when it grows beyond bounds. */
final class BoundedWriter extends StringWriter {
    private final String template;
    private final int longest;

    BoundedWriter(String template, int longest) {
        this.template = template;
        this.longest = longest;
    }

    @Override
    public void write(int c) {
        refuseBeyond(1);
        super.write(c);
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        refuseBeyond(length);
        super.write(chars, offset, length);
    }

    @Override
    public void write(String text) {
        refuseBeyond(text.length());
        super.write(text);
    }

    @Override
    public void write(String text, int offset, int length) {
        refuseBeyond(length);
        super.write(text, offset, length);
    }

    private void refuseBeyond(int more) {
        if (getBuffer().length() + more > longest) {
            throw new BrokenTemplate(template, "the result would be longer than " + longest + " characters");
        }
    }
}
