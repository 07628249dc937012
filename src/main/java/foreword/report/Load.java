package foreword.report;

import foreword.people.Contact;

/**
 * What was asked of one introducer.
 *
 * @param asked questions that went to them
 * @param made introductions that they made
 */
public record Load(Contact.Id introducer, long asked, long made) {}
