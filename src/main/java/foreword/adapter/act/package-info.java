/** Links in mails to teammates: their signed tokens, and the page that they open. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.act;
