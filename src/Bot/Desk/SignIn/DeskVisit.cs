using Bot.Roles;

namespace Bot.Desk.SignIn;

/// <summary>One request of somebody who is signed in, with the roles they hold at this moment.</summary>
/// <param name="Session">What their browser showed.</param>
/// <param name="FormToken">What each form of theirs carries.</param>
internal sealed record DeskVisit(Actor Actor, DeskSecret Session, string FormToken, DateTimeOffset EndsAt)
{
    /// <summary>The visit that the gate let in; every page behind it has one.</summary>
    public static DeskVisit Of(HttpContext context) => context.Features.Get<DeskVisit>() ?? throw new InvalidOperationException("A page of the desk is mapped outside its gate.");

    /// <returns>Null where nobody is signed in.</returns>
    public static DeskVisit? Find(HttpContext context) => context.Features.Get<DeskVisit>();
}
