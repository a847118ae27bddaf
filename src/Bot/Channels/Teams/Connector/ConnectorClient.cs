using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Trust;
using Bot.Channels.Teams.Wire;
using Bot.Inbox;

namespace Bot.Channels.Teams.Connector;

/// <summary>Writes to conversations over the Connector REST API.</summary>
/// <remarks>Each call throws <see cref="DeliveryException"/> when the platform does not take it, or its answer is lost.</remarks>
internal sealed class ConnectorClient(IHttpClientFactory clients, ConnectorToken tokens, ServiceHosts hosts, TimeProvider clock)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <returns>The platform's id of the message; null where it names none.</returns>
    public async Task<string?> SendAsync(TeamsPlace place, TeamsMessage message, CancellationToken cancellationToken) =>
        Id(await CallAsync(HttpMethod.Post, place.ServiceUrl, $"{Conversation(place)}/activities/", message, TeamsJson.Wire.TeamsMessage, cancellationToken));

    /// <summary>Changes a message of ours.</summary>
    public Task UpdateAsync(TeamsPlace place, string id, TeamsMessage message, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, place.ServiceUrl, $"{Conversation(place)}/activities/{Uri.EscapeDataString(id)}", message, TeamsJson.Wire.TeamsMessage, cancellationToken);

    /// <summary>Opens the chat with one person; the same person has the same chat.</summary>
    public async Task<string> OpenAsync(TeamsPlace place, TeamsSender person, CancellationToken cancellationToken)
    {
        var body = new TeamsNewConversation(new TeamsParty(place.BotId), [new TeamsParty(person.UserId)], place.TenantId);
        return Id(await CallAsync(HttpMethod.Post, place.ServiceUrl, "v3/conversations", body, TeamsJson.Wire.TeamsNewConversation, cancellationToken))
            ?? throw new DeliveryException(DeliveryFailure.Permanent, "no conversation id");
    }

    /// <summary>Asks who somebody is where they write.</summary>
    public async Task<TeamsMember?> FindMemberAsync(TeamsPlace place, TeamsSender person, CancellationToken cancellationToken)
    {
        var conversation = Uri.EscapeDataString(place.TeamId ?? place.Conversation);
        var body = await CallAsync<object>(HttpMethod.Get, place.ServiceUrl, $"v3/conversations/{conversation}/members/{Uri.EscapeDataString(person.UserId)}", null, null, cancellationToken);
        return Read(body, TeamsJson.Wire.TeamsMember);
    }

    private static string Conversation(TeamsPlace place) => $"v3/conversations/{Uri.EscapeDataString(place.Conversation)}";

    private async Task<byte[]> CallAsync<T>(HttpMethod method, string serviceUrl, string path, T? body, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
    {
        // Rows wait, and settings change: what was allowed when it was accepted may not be now.
        if (!hosts.Allows(serviceUrl))
        {
            throw new DeliveryException(DeliveryFailure.Permanent, "serviceUrl not allowed");
        }

        var address = new Uri($"{serviceUrl.TrimEnd('/')}/{path}");
        var content = type is null ? null : JsonSerializer.SerializeToUtf8Bytes(body!, type);
        var token = await tokens.GetAsync(cancellationToken);
        using var first = await SendAsync(method, address, content, token, cancellationToken);
        if (first.StatusCode != HttpStatusCode.Unauthorized || token is null)
        {
            return await TakenAsync(first, cancellationToken);
        }

        // Tokens can be withdrawn before they end; a second refusal is about us.
        tokens.Drop(token);
        using var second = await SendAsync(method, address, content, await tokens.GetAsync(cancellationToken), cancellationToken);
        return await TakenAsync(second, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, byte[]? content, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (content is not null)
        {
            request.Content = new ByteArrayContent(content) { Headers = { ContentType = Json } };
        }

        using var client = clients.CreateClient(TeamsHttp.Name);
        try
        {
            return await client.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException lost)
        {
            throw new DeliveryException(LostCall.Meaning(lost), $"{lost.HttpRequestError}", null, lost);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException(DeliveryFailure.Unknown, "timeout");
        }
    }

    private async Task<byte[]> TakenAsync(HttpResponseMessage response, CancellationToken cancellationToken) => response.IsSuccessStatusCode
        ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
        : throw await ConnectorRefusal.ReadAsync(response, clock, cancellationToken);

    private static string? Id(byte[] body) => Read(body, TeamsJson.Wire.TeamsTaken)?.Id is { Length: > 0 } id ? id : null;

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
    {
        try
        {
            return body.Length == 0 ? default : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            // It was taken; what else is said of it is no reason to send it again.
            return default;
        }
    }
}
