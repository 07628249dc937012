/** Reading mail, measured beside its peers on the same mails in the same run; nothing here is asserted. */
@org.jspecify.annotations.NullMarked
package foreword.bench.mail;
