using System.Text;
using Bot.Language;
using Bot.MessageChecks;
using Bot.MessageChecks.Advice;

namespace Bot.Rendering;

/// <summary>A checked message for the console.</summary>
internal static class ConsoleCheck
{
    public static string Write(MessageCheck check, ReplyLanguage language)
    {
        var text = new StringBuilder().AppendLine(CheckLines.Summary(check, language));
        foreach (var sentence in check.Marked)
        {
            text.AppendLine().Append("> ").AppendLine(sentence.Sentence.Text.ReplaceLineEndings(" "));
            foreach (var advice in sentence.Advice)
            {
                Write(text, advice, check, language);
            }
        }

        return text.AppendLine().Append(Wording.Get(language, "messages.kept")).ToString();
    }

    private static void Write(StringBuilder text, MarkAdvice advice, MessageCheck check, ReplyLanguage language)
    {
        text.Append("  ").Append(CheckLines.Kind(advice.Mark.Kind, language)).Append(" · ").AppendLine(advice.Reason);
        if (CheckLines.Words(advice.Mark, language) is { } words)
        {
            text.Append("  ").AppendLine(words);
        }

        text.Append("  ").AppendLine(Wording.Get(language, "messages.instead"));
        foreach (var wording in advice.Wordings)
        {
            text.Append("    - ").AppendLine(wording);
        }

        if (advice.Reply is not null)
        {
            var (question, answer) = CheckLines.Reply(advice, language);
            text.Append("  ").AppendLine(question).Append("    ").AppendLine(answer.ReplaceLineEndings("\n    "));
        }

        if (advice.Mark.Kind == MessageKind.Figure)
        {
            text.Append("  ").AppendLine(Wording.Get(language, advice.Published.Count == 0 ? "messages.published.none" : "messages.published"));
            foreach (var figure in advice.Published)
            {
                text.Append("    - ").AppendLine(CheckLines.Published(figure, language, check.AsOf));
            }
        }
    }
}
