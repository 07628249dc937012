package foreword.cli;

import foreword.people.EmailAddress;

/**
 * Whose connections to import.
 *
 * @param teammate the address of the teammate whose own list it is
 */
public record ConnectionsOptions(ImportOptions source, EmailAddress teammate) {}
