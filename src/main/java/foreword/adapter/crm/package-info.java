/** Other systems that know of deals: who signs how, what each of them posts, and where the rest is read. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.crm;
