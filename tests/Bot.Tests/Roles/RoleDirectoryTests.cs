using Bot.Conversations;
using Bot.Roles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Roles;

/// <summary>Roles in a program that runs while somebody edits its settings file.</summary>
public sealed class RoleDirectoryTests
{
    private static readonly PersonId Ines = PersonId.OfSlack("T1", "UINES");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_is_given_and_taken_without_a_restart()
    {
        var (roles, settings) = Open();

        Change(settings, "@other");
        Change(settings, "slack:T1:UOTHER");

        Assert.Equal([PersonId.OfSlack("T1", "UOTHER")], roles.Named(RoleSets.Hr));
        Assert.Equal(PersonRoles.None, (await roles.FindAsync(Ines, Cancellation)).Roles);
    }

    [Theory]
    [InlineData("Roles:HrEditors", "@ines")]
    [InlineData("Roles:HrEditor", "slack:T1:UINES")]
    public async Task What_would_stop_a_start_leaves_nobody_a_role_and_stops_no_answer(string setting, string value)
    {
        var (roles, settings) = Open();

        Change(settings, value, setting);

        Assert.Equal(PersonRoles.None, (await roles.FindAsync(Ines, Cancellation)).Roles);
        Assert.Empty(roles.Named(RoleSets.Hr));
    }

    private static (RoleDirectory Roles, IConfigurationRoot Settings) Open()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Roles:HrEditors"] = $"{Ines}" }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddRoles().BuildServiceProvider();
        return (services.GetRequiredService<RoleDirectory>(), settings);
    }

    private static void Change(IConfigurationRoot settings, string value, string setting = "Roles:HrEditors")
    {
        settings[setting] = value;
        try
        {
            settings.Reload();
        }
        catch (Exception refused) when (refused is AggregateException or OptionsValidationException or InvalidOperationException)
        {
            // The file's own watcher leaves it unheard.
        }
    }
}
