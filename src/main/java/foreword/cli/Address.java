package foreword.cli;

import foreword.people.EmailAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address on the command line, and says so when it is none. */
final class Address implements ITypeConverter<EmailAddress> {
    @Override
    public EmailAddress convert(String text) {
        return EmailAddress.read(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a mail address"));
    }
}
