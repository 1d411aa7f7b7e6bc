using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Account;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Demo;
using Onboarding.Portal.Features.Documentation;
using Onboarding.Portal.Features.Documents;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.History;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Features.Organisations;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Features.Reminders;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Features.Zones;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Mail;
using Onboarding.Portal.Platform.Operations;
using Onboarding.Portal.Platform.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalOperations();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddPortalDatabase(builder.Configuration);
builder.Services.AddPortalWeb(builder.Configuration, builder.Environment);
builder.Services.AddPortalIdentity(builder.Configuration);
builder.Services.AddPortalFiles();
builder.Services.AddPortalMail(builder.Configuration);
builder.Services.AddPortalJobs(builder.Configuration);

builder.Services.AddAccount().AddPeople().AddOrganisations().AddZones();
builder.Services.AddRequirements().AddDossiers().AddSites().AddCameras().AddHistory();
builder.Services.AddEvidence(builder.Configuration, builder.Environment);
builder.Services.AddReviews();
builder.Services.AddDocuments().AddDocumentation();
builder.Services.AddMails(builder.Configuration, builder.Environment).AddReminders();
builder.Services.AddReference();
builder.Services.AddDemo(builder.Environment);

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
await app.Services.GetRequiredService<ReferenceDataStart>().ApplyAsync(CancellationToken.None);
await app.Services.GetRequiredService<DemoDataStart>().InstallAsync(CancellationToken.None);

app.UsePortalOperations();
app.UsePortalWeb();
app.UsePortalIdentity();
app.MapPortalWeb();
app.MapEvidence();
app.Run();

public partial class Program;
