using System.Globalization;
using Bot.Evaluation.Generation;
using Bot.Language;

namespace Bot.Evaluation.Speed.Desk;

/// <param name="Topic">Id of the pay term; null for none.</param>
internal sealed record MadeUpQuestion(string Text, string? Topic);

/// <summary>Questions on pay, most of them on few of its parts, as people ask.</summary>
internal sealed class MadeUpQuestions(Glossary glossary, Dice dice)
{
    private const int Companies = 4_000;
    private const double OtherShare = 0.15;

    private static readonly string[] English = ["How is the {0} worked out for somebody like {1}?", "When is the {0} paid at {1}?", "What {0} does {1} offer a new engineer?", "Who decides on my {0} after the move to {1}?"];
    private static readonly string[] French = ["Comment calcule-t-on : {0}, pour quelqu'un comme {1} ?", "Quand est versé : {0} chez {1} ?", "Que propose {1} comme {0} ?", "Qui décide de mon {0} après {1} ?"];

    /// <param name="language">en or fr.</param>
    public MadeUpQuestion Next(string language)
    {
        var term = glossary.PayTerms[dice.ZipfBelow(glossary.PayTerms.Count)];
        var isFrench = language == "fr";
        var text = string.Format(CultureInfo.InvariantCulture, dice.Pick(isFrench ? French : English), (isFrench ? term.French : term.English)[0], MadeUpNames.Of(dice.ZipfBelow(Companies)));
        return new MadeUpQuestion(text, dice.NextShare() < OtherShare ? null : term.Id);
    }
}
