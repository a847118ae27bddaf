using System.Globalization;
using Bot.Answering.Contacts;
using Bot.Conversations;
using Bot.Language;
using Microsoft.Extensions.Options;

namespace Bot.Answering.Guardrails;

/// <summary>What is said instead of an answer: an outcome, one line why, and where to go.</summary>
internal sealed record GuardReply(Outcome Outcome, Phrase Lead, IReadOnlyList<Phrase> Notes);

/// <summary>Puts the words to what the guard decided. Nothing is estimated, nothing is blamed, nothing is sent.</summary>
internal sealed class GuardReplies(IOptions<ContactsOptions> options, IOptions<PrivacyOptions> privacy)
{
    /// <summary>How likely (0 to 1) it is that a message which a rule caught wanted an answer from articles after all: on sets of questions in both languages one in a hundred did.</summary>
    public const double Mistaken = 0.02;

    // The asker's country is not known to the bot.
    private readonly ContactList _contacts = new(options.Value);

    /// <summary>Whom to name where somebody would rather talk to a human.</summary>
    public string Person(ReplyLanguage language) => _contacts.Of(ContactKind.HrPartner, language);

    public GuardReply For(GuardClass @class, ReplyLanguage language)
    {
        var hr = _contacts.Of(ContactKind.HrPartner, language);
        var team = _contacts.Of(ContactKind.CompensationTeam, language);
        var confidential = _contacts.Of(ContactKind.Confidential, language);
        var legal = _contacts.Of(ContactKind.Legal, language);
        return @class switch
        {
            GuardClass.OwnPay => new(new Outcome.Routed(RouteReason.OwnPay), new Phrase("guard.ownPay"),
                [new Phrase("guard.ownPay.where", hr, team), new Phrase("guard.nothingSent"), new Phrase("guard.rightToTalk")]),
            GuardClass.ColleaguePay => new(new Outcome.Refused(RefusalReason.ColleaguePay), new Phrase("guard.colleaguePay"),
                [new Phrase("guard.colleaguePay.where", hr, team), new Phrase("guard.rightToTalk"), new Phrase("guard.colleaguePay.public")]),
            GuardClass.OfferAdvice => new(new Outcome.Routed(RouteReason.OfferAdvice), new Phrase("guard.offerAdvice"),
                [new Phrase("guard.offerAdvice.where", confidential, hr), new Phrase("guard.nothingSent")]),
            GuardClass.Retention => new(new Outcome.Routed(RouteReason.OfferAdvice), new Phrase("guard.retention"),
                [new Phrase("guard.retention.where", team, hr), new Phrase("guard.nothingSent")]),
            GuardClass.SendToHr => new(new Outcome.Answered(), new Phrase("guard.sendToHr"), [new Phrase("guard.sendToHr.how"), new Phrase("guard.sendToHr.where", hr)]),
            GuardClass.Trust => new(new Outcome.Answered(), new Phrase("guard.trust"),
                [new Phrase("guard.trust.seen"), Kept(privacy.Value), new Phrase("guard.trust.place"), new Phrase("guard.trust.person", confidential)]),
            GuardClass.Legal => new(new Outcome.Routed(RouteReason.Legal), new Phrase("guard.legal", _contacts.NoticeDate(language)),
                [.. _contacts.Notice(language), new Phrase("guard.legal.where", legal, hr), new Phrase("guard.nothingSent")]),
            GuardClass.Antitrust => new(new Outcome.Refused(RefusalReason.Antitrust), new Phrase("guard.antitrust"),
                [new Phrase("guard.antitrust.where", legal)]),
            GuardClass.Unmasking => new(new Outcome.Refused(RefusalReason.Unmasking), new Phrase("guard.unmasking"),
                [new Phrase("guard.unmasking.instead", confidential)]),
            GuardClass.Service => new(new Outcome.Abstained(AbstainReason.OutOfScope), new Phrase("guard.service"), [new Phrase("guard.service.instead", hr)]),
            _ => new(new Outcome.Refused(RefusalReason.Injection), new Phrase("guard.injection"), [new Phrase("guard.injection.instead", hr)]),
        };
    }

    /// <summary>How long the words stay, as the settings have it; part of a day counts as a day, so that no less is said than is kept.</summary>
    private static Phrase Kept(PrivacyOptions kept)
    {
        var days = Days(kept.QuestionText);
        var sent = Days(kept.SentToHr > kept.Feedback ? kept.SentToHr : kept.Feedback);
        return new Phrase(days == "0" ? "guard.trust.notKept" : days == "1" ? "guard.trust.keptDay" : "guard.trust.kept", days, sent);
    }

    private static string Days(TimeSpan time) => Math.Ceiling(time.TotalDays).ToString(CultureInfo.InvariantCulture);
}
