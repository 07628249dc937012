package foreword.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A port to listen on; 0 takes any free one. */
record Port(int number) {
    /** Reads it, and refuses what no socket could be bound to. */
    static final class Reading implements ITypeConverter<Port> {
        @Override
        public Port convert(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
                throw new TypeConversionException("'" + text + "' is not a port; allowed is 0 to 65535");
            }
            return new Port(Integer.parseInt(text));
        }
    }
}
