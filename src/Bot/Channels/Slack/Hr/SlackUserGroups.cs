using System.Text.Json.Nodes;
using Bot.Channels.Slack.Api;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack.Hr;

/// <summary>Who is in a user group of the workspace. Asked each time: what an administrator takes away is gone at the next step.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/usergroups.users.list, which needs the optional scope usergroups:read.</remarks>
internal sealed class SlackUserGroups(SlackApi api, SlackWorkspace workspace, IOptions<SlackOptions> options) : IGroupDirectory
{
    public bool Covers(RoleMember group, PersonId person) => group is RoleMember.OfSlackGroup && person.Value.StartsWith("slack:", StringComparison.Ordinal);

    public async Task<bool> IsMemberAsync(RoleMember group, PersonId person, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn || group is not RoleMember.OfSlackGroup { Id: var id })
        {
            throw new GroupLookUpException("slack_off");
        }

        try
        {
            var us = await workspace.GetAsync(cancellationToken);
            if (us.UserOf(person) is not { } user)
            {
                return false;
            }

            var arguments = new Dictionary<string, string> { ["usergroup"] = id };
            if (us.IsOrgWide)
            {
                arguments["team_id"] = us.TeamId;
            }

            // A group that was switched off has nobody: disabled ones are not asked for.
            var answer = await api.ReadAsync("usergroups.users.list", arguments, us.TeamId, cancellationToken);
            return answer.Body["users"] is JsonArray users ? users.Any(member => SlackResult.Text(member) == user) : throw new GroupLookUpException("unreadable_answer");
        }
        catch (DeliveryException refusal)
        {
            throw new GroupLookUpException(refusal.Code, refusal);
        }
    }
}
