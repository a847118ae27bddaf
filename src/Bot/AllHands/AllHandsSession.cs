using Bot.Language;

namespace Bot.AllHands;

/// <summary>Where a meeting stands.</summary>
internal enum AllHandsState
{
    /// <summary>Questions and votes come in.</summary>
    Open,

    /// <summary>Nothing comes in any more, and nothing leads from a question to who asked it.</summary>
    Closed,

    /// <summary>Employees read the written answers.</summary>
    Published,
}

/// <summary>What HR says of a meeting.</summary>
/// <param name="Languages">Those its questions are asked and answered in; never empty.</param>
/// <param name="IsModerated">True where a question is seen only once a moderator let it through.</param>
/// <param name="ClosesAt">When it takes no more questions and votes.</param>
/// <param name="PurgesAt">When all of it is erased.</param>
internal sealed record AllHandsPlan(string Title, DateTimeOffset MeetsAt, IReadOnlyList<ReplyLanguage> Languages, bool IsModerated, DateTimeOffset ClosesAt, DateTimeOffset PurgesAt)
{
    public const int LongestTitle = 120;

    /// <summary>What keeps it from being stored; none where it is well.</summary>
    public IEnumerable<AllHandsPlanProblem> Problems(DateTimeOffset now)
    {
        if (!Title.Any(char.IsLetterOrDigit))
        {
            yield return AllHandsPlanProblem.NoTitle;
        }

        if (Title.Length > LongestTitle)
        {
            yield return AllHandsPlanProblem.LongTitle;
        }

        if (Languages.Count == 0)
        {
            yield return AllHandsPlanProblem.NoLanguage;
        }

        if (MeetsAt <= DateTimeOffset.UnixEpoch)
        {
            yield return AllHandsPlanProblem.NoTime;
        }

        if (ClosesAt <= now)
        {
            yield return AllHandsPlanProblem.ClosesBeforeNow;
        }

        if (PurgesAt <= ClosesAt || PurgesAt <= MeetsAt)
        {
            yield return AllHandsPlanProblem.PurgesTooSoon;
        }
    }
}

internal enum AllHandsPlanProblem
{
    NoTitle,
    LongTitle,
    NoLanguage,
    NoTime,
    ClosesBeforeNow,
    PurgesTooSoon,
}

/// <summary>One company meeting.</summary>
/// <param name="Version">Of the plan and state: grows with every change of theirs.</param>
/// <param name="Revision">Grows with every change of anything in it, votes too.</param>
/// <param name="Shape">Grows with every change but votes.</param>
internal sealed record AllHandsSession(AllHandsId Id, AllHandsPlan Plan, AllHandsState State, long Version, long Revision, long Shape)
{
    public bool TakesQuestions(DateTimeOffset now) => State == AllHandsState.Open && now < Plan.ClosesAt;
}
