namespace Bot.Inbox;

internal static class InboxRegistration
{
    public static IServiceCollection AddInbox(this IServiceCollection services) => services.AddSingleton<InboxStore>().AddSingleton<TurnDelivery>();
}
