using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>Lets a request to the page, its API or the reader through, or says in words why not: <c>Web:Chat</c>.</summary>
internal sealed class WebGate(IOptions<WebOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => options.Value.Chat switch
    {
        WebChat.Off => Refusal.Of(context.HttpContext, StatusCodes.Status404NotFound, "web.refused.off"),
        WebChat.SignedIn => Refusal.Of(context.HttpContext, StatusCodes.Status403Forbidden, "web.refused.notSignedIn"),
        WebChat.Loopback when !LoopbackRequest.Holds(context.HttpContext) => Refusal.Of(context.HttpContext, StatusCodes.Status403Forbidden, "web.refused.elsewhere"),
        WebChat.Loopback => await next(context),
        _ => throw new UnreachableException(),
    };
}
