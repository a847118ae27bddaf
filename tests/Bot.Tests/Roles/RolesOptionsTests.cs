using Bot.Conversations;
using Bot.Roles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Roles;

public sealed class RolesOptionsTests
{
    [Fact]
    public void A_role_lists_people_and_groups_by_the_platforms_ids()
    {
        var roles = Read(new() { ["Roles:HrEditors"] = "slack:T1:U1, slack-group:S1,teams:t-1:o-1,entra-group:g-1" });

        Assert.Equal(
            [new RoleMember.Person(new PersonId("slack:T1:U1")), new RoleMember.OfSlackGroup("S1"), new RoleMember.Person(new PersonId("teams:t-1:o-1")), new RoleMember.OfEntraGroup("g-1")],
            roles.HrEditors.Select(RoleMember.Parse));
    }

    [Fact]
    public void Nobody_has_a_role_that_was_not_given() =>
        Assert.All(new[] { Read([]) }, roles => Assert.Empty(roles.HrEditors.Concat(roles.HrApprovers).Concat(roles.Managers).Concat(roles.Operators)));

    [Theory]
    [InlineData("slack:U1", "slack:TEAM:USER")]
    [InlineData("slack:T1:U1:x", "slack:TEAM:USER")]
    [InlineData("slack:T1:@alice", "slack:TEAM:USER")]
    [InlineData("teams:alice@corp.example", "teams:TENANT:OBJECTID")]
    [InlineData("teams:t-1:alice@corp.example", "a mail address is neither")]
    [InlineData("slack-group:@hr", "its @handle is not it")]
    [InlineData("slack-group:", "slack-group:ID")]
    [InlineData("entra-group:HR department", "its name is not it")]
    [InlineData("alice", "entra-group:ID")]
    [InlineData("Slack:T1:U1", "Write slack:TEAM:USER")]
    public void An_entry_that_names_nobody_stops_the_start_with_its_cause_and_what_mends_it(string entry, string mend)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(new() { ["Roles:HrApprovers"] = $"slack:T1:U1,{entry}" }));

        Assert.Contains($"Roles:HrApprovers names '{entry}'", refused.Message);
        Assert.Contains(mend, refused.Message);
    }

    private static RolesOptions Read(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddRoles()
        .BuildServiceProvider()
        .GetRequiredService<IOptions<RolesOptions>>().Value;
}
