using System.Net.Sockets;
using System.Net;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task A_second_serve_is_refused_while_other_commands_work_beside_the_first()
    {
        using var folder = new TempFolder();
        await using var first = BotProcess.Start("serve", "--data", folder.At("data"), "--Urls", "http://127.0.0.1:0");
        await first.ListensAsync();

        await using var second = await BotProcess.RunAsync("serve", "--data", folder.At("data"), "--Urls", "http://127.0.0.1:0");
        await using var ingest = await BotProcess.RunAsync("ingest", folder.Write("leave.md", "# Leave\n\nLeave lasts 16 weeks."), "--data", folder.At("data"));

        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"(process {first.Id})", second.Error, StringComparison.Ordinal);
        Assert.Single(second.Error.Trim().Split('\n'));
        Assert.Equal(0, ingest.ExitCode);
        Assert.False(first.HasExited);
    }

    [Fact]
    public async Task A_killed_serve_leaves_the_folder_free()
    {
        using var folder = new TempFolder();
        await using var first = BotProcess.Start("serve", "--data", folder.At("data"), "--Urls", "http://127.0.0.1:0");
        await first.ListensAsync();
        await first.KillAsync();

        await using var second = BotProcess.Start("serve", "--data", folder.At("data"), "--Urls", "http://127.0.0.1:0");

        await second.ListensAsync();
    }

    [Fact]
    public async Task An_address_in_use_is_one_line_that_says_what_to_do()
    {
        using var folder = new TempFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var end = await CommandLineDriver.RunAsync("serve", "--data", folder.At("data"), "--Urls", address);

        Assert.Equal(1, end.ExitCode);
        Assert.Equal($"error: The web address {address} is already in use. Stop the other program, or choose another address with --Urls http://localhost:PORT.", end.Error.Trim());
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Theory]
    [InlineData("answers", "'answers' is not a web address")]
    [InlineData("http://127.0.0.1:70000", "has a port above 65535")]
    public async Task An_address_that_is_none_is_a_wrong_setting(string address, string cause)
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("serve", "--data", folder.At("data"), "--Urls", address);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(cause, end.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public async Task The_start_says_the_address_and_the_data_folder()
    {
        using var folder = new TempFolder();
        await using var serve = BotProcess.Start("--data", folder.At("data"), "--Urls", "http://127.0.0.1:0");

        await serve.ListensAsync();

        Assert.Matches(@"listens on http://127\.0\.0\.1:[1-9]\d*; its data folder is " + folder.At("data"), serve.Output);
    }
}
