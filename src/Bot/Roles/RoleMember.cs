using Bot.Conversations;

namespace Bot.Roles;

/// <summary>One entry of a role: a person or a group of people, by the platform's stable id and never by a name or an address, which can change hands.</summary>
internal abstract record RoleMember
{
    private const string SlackPerson = "slack";
    private const string SlackGroup = "slack-group";
    private const string TeamsPerson = "teams";
    private const string EntraGroup = "entra-group";

    private RoleMember() { }

    /// <summary><c>slack:TEAM:USER</c> or <c>teams:TENANT:OBJECTID</c>.</summary>
    public sealed record Person(PersonId Id) : RoleMember;

    /// <summary><c>slack-group:ID</c>: a user group of the workspace.</summary>
    public sealed record OfSlackGroup(string Id) : RoleMember;

    /// <summary><c>entra-group:ID</c>: a group of the directory.</summary>
    public sealed record OfEntraGroup(string Id) : RoleMember;

    /// <returns>Null when it is none of these; <see cref="Problem"/> says why.</returns>
    public static RoleMember? Parse(string member) => member.Split(':') switch
    {
        [SlackPerson, var team, var user] when IsId(team) && IsId(user) => new Person(PersonId.OfSlack(team, user)),
        [TeamsPerson, var tenant, var person] when IsId(tenant) && IsId(person) => new Person(PersonId.OfTeams(tenant, person)),
        [SlackGroup, var group] when IsId(group) => new OfSlackGroup(group),
        [EntraGroup, var group] when IsId(group) => new OfEntraGroup(group),
        _ => null,
    };

    /// <summary>The end of a sentence: what is wrong and what mends it.</summary>
    public static string Problem(string member) => member.Split(':')[0] switch
    {
        SlackPerson => "which is not slack:TEAM:USER. In Slack, the profile's menu copies the member id (U…); the team id (T…) stands in the workspace's web address.",
        TeamsPerson => "which is not teams:TENANT:OBJECTID. The Entra admin centre shows both ids; a mail address is neither.",
        SlackGroup => "which is not slack-group:ID. The id of a user group begins with S; its @handle is not it.",
        EntraGroup => "which is not entra-group:ID. The Entra admin centre shows the group's object id; its name is not it.",
        _ => "which names nobody. Write slack:TEAM:USER, slack-group:ID, teams:TENANT:OBJECTID or entra-group:ID.",
    };

    private static bool IsId(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
