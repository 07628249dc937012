package foreword.cli;

import java.nio.file.Path;

/**
 * Which old mail to read, and how.
 *
 * @param path an mbox file, a single mail, or a folder of either
 * @param newCompanies domains that are not known become companies
 * @param dryRun shows what would be done, and does nothing
 */
public record MailboxOptions(Path path, boolean newCompanies, boolean dryRun) {}
