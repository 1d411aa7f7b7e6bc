using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UploadWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Warnings",
                table: "StoredFiles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Warnings",
                table: "StoredFiles");
        }
    }
}
