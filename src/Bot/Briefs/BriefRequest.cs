using Bot.Language;
using Bot.PayClaims;

namespace Bot.Briefs;

/// <summary>What a brief is asked about: choices alone, never whose talk it is for.</summary>
/// <param name="Role">A kind of people ("research engineer"); empty for any.</param>
/// <param name="Level">A seniority or a level; empty for any.</param>
/// <param name="Rival">The company the offer is from; empty where it is not known.</param>
/// <param name="Heard">The figure that is going round; null for none.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, for whom to turn to; empty where it does not matter.</param>
/// <param name="Language">ISO 639-1 code of a reply language.</param>
internal sealed record BriefRequest(string Role, string Level, string Rival, HeardFigure? Heard, string Country, string Language)
{
    /// <summary>The language the brief is written in.</summary>
    public ReplyLanguage In() => ReplyLanguages.Parse(Language) ?? ReplyLanguage.English;

    /// <summary>True where only a figure narrows it down.</summary>
    public bool HasOnlyFigure() => Role.Length + Level.Length + Rival.Length == 0;
}

/// <summary>A figure somebody heard, as far as their words say what it is. It is never evidence.</summary>
/// <param name="Component">The part of pay; null where they name none or several.</param>
/// <param name="Period">The stretch of time; null where they name none or several.</param>
internal sealed record HeardFigure(PayAmount Amount, PayComponent? Component, PayPeriod? Period);
