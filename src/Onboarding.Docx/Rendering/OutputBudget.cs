namespace Onboarding.Docx.Rendering;

/// <summary>Bytes that all parts of one document may still write.</summary>
internal sealed class OutputBudget(long limit)
{
    private long _spent;

    public void Spend(int bytes)
    {
        _spent += bytes;
        if (_spent > limit)
        {
            throw new RenderLimitException("limit.output", $"the document would be larger than {limit} bytes before compression");
        }
    }
}
