namespace Onboarding.Portal.Features.Demo.Specimens;

/// <summary>Draws the plan of a site: the road with its lanes, the mast beside it, what the camera sees, and the word SPECIMEN across.</summary>
public static class SpecimenPlan
{
    private const int Width = 900;
    private const int Height = 520;
    private const int LaneHeight = 64;
    private const int RoadTop = 150;

    /// <summary>The letters of the word, five columns by seven rows, one row per five bits from the left.</summary>
    private static readonly (char Letter, int[] Rows)[] Letters =
    [
        ('S', [0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110]),
        ('P', [0b11110, 0b10001, 0b10001, 0b11110, 0b10000, 0b10000, 0b10000]),
        ('E', [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111]),
        ('C', [0b01111, 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b01111]),
        ('I', [0b01110, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110]),
        ('M', [0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001]),
        ('N', [0b10001, 0b11001, 0b10101, 0b10101, 0b10011, 0b10001, 0b10001]),
    ];

    /// <param name="lanes">Lanes to draw, 1 to 4.</param>
    public static byte[] Draw(int lanes)
    {
        var canvas = new Canvas(Width, Height);
        var roadHeight = lanes * LaneHeight;
        canvas.Rectangle(0, 0, Width, Height, Ink.Grass);
        canvas.Rectangle(0, RoadTop, Width, roadHeight, Ink.Asphalt);
        for (var lane = 1; lane < lanes; lane++)
        {
            for (var x = 0; x < Width; x += 60)
            {
                canvas.Rectangle(x, RoadTop + (lane * LaneHeight) - 2, 32, 4, Ink.Marking);
            }
        }

        var mast = RoadTop + roadHeight + 40;
        canvas.Wedge(190, RoadTop + (roadHeight / 2), 420, 6, Ink.View);
        canvas.Rectangle(170, RoadTop + (roadHeight / 2) - 10, 26, 20, Ink.Steel);
        canvas.Rectangle(178, RoadTop + (roadHeight / 2), 10, mast - RoadTop - (roadHeight / 2), Ink.Steel);
        canvas.Rectangle(168, mast, 30, 14, Ink.Black);
        canvas.Rectangle(220, mast - 10, 44, 24, Ink.Steel);
        Write(canvas, "SPECIMEN", 60, 36, 9);
        return canvas.ToPng();
    }

    private static void Write(Canvas canvas, string word, int left, int top, int dot)
    {
        foreach (var letter in word)
        {
            var rows = Array.Find(Letters, l => l.Letter == letter).Rows;
            for (var row = 0; row < rows.Length; row++)
            {
                for (var column = 0; column < 5; column++)
                {
                    if ((rows[row] >> (4 - column) & 1) == 1)
                    {
                        canvas.Rectangle(left + (column * dot), top + (row * dot), dot, dot, Ink.Black);
                    }
                }
            }

            left += 6 * dot;
        }
    }
}
