using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Wire;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Hr;

/// <summary>Who is in a group of the directory, groups within groups counted. Asked each time: what an administrator takes away is gone at the next step.</summary>
/// <remarks>https://learn.microsoft.com/en-us/graph/api/directoryobject-checkmembergroups, which needs the application permission GroupMember.Read.All.</remarks>
internal sealed class EntraGroups(IHttpClientFactory clients, GraphToken tokens, IOptions<TeamsOptions> options, TimeProvider clock) : IGroupDirectory
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <remarks>Our token reads one directory.</remarks>
    public bool Covers(RoleMember group, PersonId person) =>
        group is RoleMember.OfEntraGroup && options.Value.TenantId.Length > 0 && person.Value.StartsWith($"teams:{options.Value.TenantId}:", StringComparison.Ordinal);

    public async Task<bool> IsMemberAsync(RoleMember group, PersonId person, CancellationToken cancellationToken)
    {
        if (group is not RoleMember.OfEntraGroup { Id: var id } || person.Value.Split(':') is not [_, _, var user])
        {
            throw new GroupLookUpException("not_a_group");
        }

        using var late = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await AskAsync(id, user, patience.Token);
        }
        catch (DeliveryException refusal)
        {
            throw new GroupLookUpException(refusal.Code, refusal);
        }
        catch (HttpRequestException lost)
        {
            throw new GroupLookUpException($"{lost.HttpRequestError}", lost);
        }
        catch (JsonException unreadable)
        {
            throw new GroupLookUpException("unreadable_answer", unreadable);
        }
        catch (OperationCanceledException tooLate) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GroupLookUpException("timeout", tooLate);
        }
    }

    private async Task<bool> AskAsync(string group, string user, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken) ?? throw new GroupLookUpException("no_token");
        var address = new Uri($"{options.Value.GraphBase.TrimEnd('/')}/users/{Uri.EscapeDataString(user)}/checkMemberGroups");
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new GroupQuestion([group]), TeamsJson.Wire.GroupQuestion)) { Headers = { ContentType = Json } };
        using var client = clients.CreateClient(TeamsHttp.Name);
        using var response = await client.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            // Tokens can be withdrawn before they end; the next look asks for another.
            tokens.Drop(token);
            throw new GroupLookUpException($"graph_{(int)response.StatusCode}");
        }

        var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), TeamsJson.Wire.GroupAnswer);
        return (answer?.Value ?? throw new GroupLookUpException("unreadable_answer")).Contains(group, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Which of these groups somebody is in.</summary>
internal sealed record GroupQuestion(IReadOnlyList<string> GroupIds);

/// <summary>Those they are in.</summary>
internal sealed record GroupAnswer(IReadOnlyList<string>? Value);
