namespace Bot.Conversations;

/// <summary>Names a person by the platform's stable id, as settings do: <c>slack:TEAM:USER</c> or <c>teams:TENANT:OBJECTID</c>. Never a name or an address.</summary>
internal readonly record struct PersonId(string Value)
{
    public static PersonId OfSlack(string team, string user) => new($"slack:{team}:{user}");

    public static PersonId OfTeams(string tenant, string objectId) => new($"teams:{tenant}:{objectId}");

    public override string ToString() => Value;
}
