using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReceivedAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AnswerChannel",
                table: "ChangeItems",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerReceivedOn",
                table: "ChangeItems",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AnswerChannel",
                table: "ChangeItems");

            migrationBuilder.DropColumn(
                name: "AnswerReceivedOn",
                table: "ChangeItems");
        }
    }
}
