using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddScoped<CurrentUser>();
builder.Services.AddPortalDatabase(builder.Configuration);
builder.Services.AddPortalWeb(builder.Configuration, builder.Environment);

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
app.UsePortalWeb();
app.UseAuthorization();
app.MapPortalWeb();
app.Run();

public partial class Program;
