namespace Onboarding.Domain.Sites;

/// <summary>How the coordinates of a site were found.</summary>
public enum SurveyMethod
{
    /// <summary>Satellite receiver corrected by a network (FLEPOS, WALCORS): centimetres.</summary>
    Rtk,

    TotalStation,

    /// <summary>Satellite receiver alone: metres.</summary>
    Gnss,

    /// <summary>Pointed at on a map or an aerial photograph.</summary>
    Map,
}
