using System.Globalization;
using Bot.Answering;
using Bot.Articles;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>What is told of an answer while it is written, in plain words.</summary>
internal static class ProgressText
{
    /// <summary>What the bot is at.</summary>
    public static string Step(AnswerProgress.Writing writing, ReplyLanguage language) => writing.Articles == 1
        ? Wording.Get(language, "chat.writing.one")
        : Wording.Get(language, "chat.writing", writing.Articles.ToString(CultureInfo.InvariantCulture));

    /// <summary>A sentence with whose it is and how old, for it may stay alone if the asker stops the rest.</summary>
    public static string Sentence(AnswerProgress.Verified verified, ReplyLanguage language) =>
        $"{verified.Sentence.ReplaceLineEndings(" ")} ({string.Join("; ", verified.Cited.Select(article => Source(article, language)).Distinct())})";

    private static string Source(Article article, ReplyLanguage language)
    {
        var name = article.Outlet.Length > 0 ? article.Outlet : article.Title.Length > 0 ? article.Title : Wording.Get(language, "nearest.untitled");
        return article.Published is { } day ? $"{name}, {DayText.Write(language, day)}" : name;
    }
}
