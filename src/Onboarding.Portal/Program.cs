using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Account;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddPortalDatabase(builder.Configuration);
builder.Services.AddPortalWeb(builder.Configuration, builder.Environment);
builder.Services.AddPortalIdentity(builder.Configuration);
builder.Services.AddAccount();
builder.Services.AddPeople();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
app.UsePortalWeb();
app.UsePortalIdentity();
app.MapPortalWeb();
app.Run();

public partial class Program;
