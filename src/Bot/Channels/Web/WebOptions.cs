using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Web;

/// <summary>The chat page and the reader: section <c>Web</c>.</summary>
internal sealed class WebOptions : IValidatableObject
{
    /// <summary>Who may use the chat page, its API and the reader.</summary>
    public WebChat Chat { get; set; } = WebChat.Loopback;

    /// <summary>The address people reach this host at, which links in chat use; empty means there are no such links.</summary>
    public string PublicUrl { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.IsDefined(Chat))
        {
            yield return new ValidationResult("Web:Chat must be Loopback, SignedIn or Off.", [nameof(Chat)]);
        }

        if (PublicUrl.Length > 0 && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return new ValidationResult("Web:PublicUrl must be an absolute http or https address, such as https://answers.example.com.", [nameof(PublicUrl)]);
        }
    }
}

internal enum WebChat
{
    /// <summary>Only from the machine the bot runs on.</summary>
    Loopback,

    /// <summary>Only for people who signed in.</summary>
    SignedIn,

    /// <summary>Nobody; the bot serves chat platforms alone.</summary>
    Off,
}
