using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Portal.Data.Migrations.SqlServer
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
                type: "nvarchar(max)",
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
