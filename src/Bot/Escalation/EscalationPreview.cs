using Bot.Answering.Contacts;
using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Escalation;

/// <summary>What an asker is told before a question goes to HR, beside the question itself.</summary>
internal sealed class EscalationPreview(Guard guard, CorpusIndexHolder index, IOptions<ContactsOptions> contacts)
{
    private readonly ContactList _contacts = new(contacts.Value);

    /// <summary>Who will read it, said where the question tells of an outside offer: that it exists may be more than its asker wants known. Nothing of this class is stored or sent.</summary>
    /// <returns>Null for every other question.</returns>
    public string? ReadersOf(string question, ReplyLanguage language) => guard.Classify(question, [], index.Current) is GuardClass.OfferAdvice
        ? Wording.Get(language, "hr.readers", _contacts.Of(ContactKind.HrPartner, language))
        : null;
}
