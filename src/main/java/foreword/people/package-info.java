/** Who is who: companies, their contacts, our teammates, and how they are recognised. */
@org.jspecify.annotations.NullMarked
package foreword.people;
